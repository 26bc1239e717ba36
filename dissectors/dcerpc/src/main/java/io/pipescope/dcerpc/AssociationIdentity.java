package io.pipescope.dcerpc;

import io.pipescope.api.PipeContext;
import io.pipescope.api.StreamContext;
import java.util.Optional;

/**
 * What an association is carried by: a pipe instance or a TCP conversation.
 *
 * @param transport name of the protocol sequence (C706 appendix I)
 * @param over the pipe, if it is one
 */
record AssociationIdentity(String transport, Optional<PipeContext> over) {

  static AssociationIdentity of(StreamContext stream) {
    return stream instanceof PipeContext pipe
        ? new AssociationIdentity(pipe.transport(), Optional.of(pipe))
        : new AssociationIdentity("ncacn_ip_tcp", Optional.empty());
  }

  Optional<String> pipeId() {
    return over.map(PipeContext::pipeId);
  }

  /** The name that the pipe was opened with, if that was seen. */
  Optional<String> pipe() {
    return over.map(PipeContext::name).filter(name -> !name.isEmpty());
  }

  Optional<String> user() {
    return over.flatMap(PipeContext::user);
  }

  /** The pipe's own event lists an interface. */
  void bound(RpcInterface shown) {
    over.ifPresent(pipe -> pipe.bound(shown.label()));
  }
}
