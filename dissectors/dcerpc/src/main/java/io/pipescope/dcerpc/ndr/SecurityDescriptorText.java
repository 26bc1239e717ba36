package io.pipescope.dcerpc.ndr;

import io.pipescope.api.MemberValue;
import io.pipescope.api.MemberValue.Text;
import io.pipescope.ksy.EndOfWireException;
import io.pipescope.ksy.InvalidWireException;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.AceHeader;
import io.pipescope.ksy.lean.AclHeader;
import io.pipescope.ksy.lean.ObjectAceTypes;
import io.pipescope.ksy.lean.SecurityDescriptor;
import io.pipescope.ksy.lean.Sid;
import java.util.Map;

/**
 * Shows security descriptors in the language that Windows has for them ([MS-DTYP] 2.5.1), with SIDs
 * and access masks as numbers.
 */
final class SecurityDescriptorText {
  private static final int DACL_PRESENT = 0x0004;
  private static final int SACL_PRESENT = 0x0010;
  private static final int DACL_AUTO_INHERIT_REQ = 0x0100;
  private static final int SACL_AUTO_INHERIT_REQ = 0x0200;
  private static final int DACL_AUTO_INHERITED = 0x0400;
  private static final int SACL_AUTO_INHERITED = 0x0800;
  private static final int DACL_PROTECTED = 0x1000;
  private static final int SACL_PROTECTED = 0x2000;

  private static final Map<Integer, String> TYPES =
      Map.of(0, "A", 1, "D", 2, "AU", 5, "OA", 6, "OD", 7, "OU", 0x11, "ML");

  /** Names of the flags of an entry, from the lowest bit on. */
  private static final String[] FLAGS = {"OI", "CI", "NP", "IO", "ID", "CR", "SA", "FA"};

  private static final int ACE_HEADER = 8;
  private static final int OBJECT_TYPES_FIRST = 5;
  private static final int OBJECT_TYPES_LAST = 7;

  private final WireStream in;
  private final StringBuilder text = new StringBuilder();

  private SecurityDescriptorText(byte[] bytes) {
    in = new WireStream(bytes);
  }

  /** The descriptor, or its bytes if it is none. */
  static MemberValue show(byte[] bytes) {
    try {
      return new Text(new SecurityDescriptorText(bytes).write());
    } catch (EndOfWireException | InvalidWireException e) {
      return ValuePresenter.bytes(bytes);
    }
  }

  private String write() {
    SecurityDescriptor head = new SecurityDescriptor(in);
    head._read();
    if (head.ofsOwner() != 0) {
      text.append("O:");
      in.seek(head.ofsOwner());
      sid();
    }
    if (head.ofsGroup() != 0) {
      text.append("G:");
      in.seek(head.ofsGroup());
      sid();
    }
    int control = head.control();
    if ((control & DACL_PRESENT) != 0) {
      text.append("D:");
      controls(control, DACL_PROTECTED, DACL_AUTO_INHERIT_REQ, DACL_AUTO_INHERITED);
      acl(head.ofsDacl());
    }
    if ((control & SACL_PRESENT) != 0) {
      text.append("S:");
      controls(control, SACL_PROTECTED, SACL_AUTO_INHERIT_REQ, SACL_AUTO_INHERITED);
      acl(head.ofsSacl());
    }
    return text.toString();
  }

  private void controls(int control, int isProtected, int requested, int inherited) {
    text.append((control & isProtected) != 0 ? "P" : "");
    text.append((control & requested) != 0 ? "AR" : "");
    text.append((control & inherited) != 0 ? "AI" : "");
  }

  private void acl(long offset) {
    if (offset == 0) {
      text.append("NO_ACCESS_CONTROL");
      return;
    }
    in.seek(offset);
    AclHeader acl = new AclHeader(in);
    acl._read();
    AceHeader ace = new AceHeader(in);
    for (int i = 0; i < acl.numAces(); i++) {
      int start = in.pos();
      ace._read();
      ace(ace);
      in.seek(start + Math.max(ACE_HEADER, ace.lenAce()));
    }
  }

  private void ace(AceHeader ace) {
    String type = TYPES.get(ace.type());
    text.append('(').append(type != null ? type : "0x" + Integer.toHexString(ace.type()));
    text.append(';');
    for (int bit = 0; bit < FLAGS.length; bit++) {
      text.append((ace.flags() >> bit & 1) != 0 ? FLAGS[bit] : "");
    }
    text.append(";0x").append(Long.toHexString(ace.mask())).append(';');
    if (ace.type() >= OBJECT_TYPES_FIRST && ace.type() <= OBJECT_TYPES_LAST) {
      ObjectAceTypes types = new ObjectAceTypes(in);
      types._read();
      text.append(guid(types.objectType())).append(';').append(guid(types.inheritedObjectType()));
    } else {
      text.append(';');
    }
    text.append(';');
    if (type != null) {
      sid();
    }
    text.append(')');
  }

  private static String guid(ObjectAceTypes.Guid guid) {
    return guid == null // Kaitai's word for what is not there
        ? ""
        : NdrValue.guid(guid.data1(), guid.data2(), guid.data3(), guid.data4());
  }

  private void sid() {
    Sid sid = new Sid(in);
    sid._read();
    text.append("S-").append(sid.revision()).append('-').append(sid.identifierAuthority());
    for (long subAuthority : sid.subAuthorities()) {
      text.append('-').append(subAuthority);
    }
  }
}
