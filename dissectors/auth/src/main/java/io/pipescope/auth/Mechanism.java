package io.pipescope.auth;

/** The protocols of authentication that are recognised. */
public enum Mechanism {
  NTLMSSP("NTLMSSP"),
  /**
   * The same responses to a challenge without the messages around them, as SMB 1 had them first.
   */
  NTLM("NTLM"),
  KERBEROS("Kerberos");

  private final String text;

  Mechanism(String text) {
    this.text = text;
  }

  /** The name in events. */
  @Override
  public String toString() {
    return text;
  }
}
