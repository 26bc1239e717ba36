package io.pipescope.smb.pipe;

/** A call whose answer has not come yet. */
public interface PendingCall {

  /** No answer will come. */
  void abandon();
}
