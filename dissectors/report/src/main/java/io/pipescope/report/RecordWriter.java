package io.pipescope.report;

import java.util.List;

/** Writes the records of one class as JSON objects. */
final class RecordWriter {

  private MemberWriter[] members = {};

  /** Second half of the construction: a record may contain records of its own class. */
  void setMembers(List<MemberWriter> members) {
    this.members = members.toArray(new MemberWriter[0]);
  }

  /** The record as an object. */
  void write(ByteSink sink, Object object) {
    int start = sink.length();
    writeMembers(sink, object);
    JsonText.enclose(sink, start, '{', '}');
  }

  /** The members only, each with a comma before it. */
  void writeMembers(ByteSink sink, Object object) {
    for (MemberWriter member : members) {
      member.write(sink, object);
    }
  }
}
