meta:
  id: ntlmssp_av_pair
  title: NTLMSSP AV_PAIR, header
  license: Apache-2.0
  ks-version: "0.11"
  endian: le
doc: |
  One attribute of the target information; its value follows.
doc-ref: https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-nlmp/83f5e789-660d-4781-8491-5f8c6641f75e [MS-NLMP] 2.2.2.1, AV_PAIR
-webide-representation: "{av_id:dec}"
seq:
  - id: av_id
    -orig-id: AvId
    -pipescope-names:
      0: end of list
      1: NetBIOS computer name
      2: NetBIOS domain name
      3: DNS computer name
      4: DNS domain name
      5: DNS tree name
      6: flags
      7: timestamp
      8: single host
      9: target name
      10: channel bindings
    type: u2
    doc: |
      0 ends the list. 1 is the NetBIOS name of the server, 2 of its domain; 3 and
      4 are their DNS names, in UTF-16LE.
  - id: len_value
    -orig-id: AvLen
    type: u2
    doc: |
      Bytes of the value.
