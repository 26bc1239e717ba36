package io.pipescope.dcerpc.ndr;

import io.pipescope.api.MemberValue;
import io.pipescope.api.MemberValue.Nested;
import io.pipescope.api.Members;

/**
 * Shows passwords, keys, challenges and what is made of them: how many bytes they have, and whether
 * these are all zero, as in attacks on the key exchange of Netlogon.
 */
final class Secret {
  private long length;
  private boolean allZero = true;

  private Secret() {}

  static MemberValue show(Object value) {
    Secret secret = new Secret();
    secret.count(value);
    Members.Builder members = Members.builder().add("length", secret.length);
    if (secret.length > 0 && secret.allZero) {
      members.add("all_zero", true);
    }
    return new Nested(members.build());
  }

  /** Counts text and arrays of bytes; the numbers beside them are lengths. */
  private void count(Object value) {
    if (value instanceof byte[] bytes) {
      length += bytes.length;
      for (byte octet : bytes) {
        allZero &= octet == 0;
      }
    } else if (value instanceof String text) {
      length += 2L * text.length();
      allZero &= text.isEmpty();
    } else if (value instanceof Object[] parts) {
      for (Object part : parts) {
        count(part);
      }
    }
  }
}
