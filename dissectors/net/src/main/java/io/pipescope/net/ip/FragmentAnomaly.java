package io.pipescope.net.ip;

/** What can be wrong with fragments. Each is reported once of a datagram. */
enum FragmentAnomaly {
  OVERLAP("suspicious.fragment_overlap", "Fragments of a datagram overlap, with the same bytes"),
  CONFLICT("suspicious.fragment_conflict", "Fragments of a datagram overlap, with different bytes"),
  TINY(
      "suspicious.fragment_tiny",
      "A fragment that is not the last is smaller than any link makes necessary"),
  ZERO_LENGTH("malformed.fragment_zero_length", "A fragment has no bytes"),
  LENGTH(
      "malformed.fragment_length",
      "The length of a fragment that is not the last is no multiple of 8"),
  OVERSIZED("malformed.fragment_oversized", "Fragments make a datagram of more than 65,535 bytes"),
  TWO_ENDS("malformed.fragment_two_ends", "Two last fragments end at different places"),
  PAST_END("malformed.fragment_past_end", "A fragment lies behind the end of its datagram"),
  INCOMPLETE(
      "suspicious.fragments_incomplete",
      "Fragments did not become a whole datagram in time, so that their receiver gives them up"),
  UNFINISHED("truncated.fragments", "The capture ends before fragments become a whole datagram"),
  CUT("truncated.fragment", "The capture cut a fragment");

  private final String code;
  private final String message;

  FragmentAnomaly(String code, String message) {
    this.code = code;
    this.message = message;
  }

  String code() {
    return code;
  }

  String message() {
    return message;
  }
}
