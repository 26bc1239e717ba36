package io.pipescope.smb;

import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.Smb2TreeConnectRequest;
import io.pipescope.ksy.lean.Smb2TreeConnectResponse;
import java.util.Optional;
import java.util.OptionalLong;

/** TREE_CONNECT: connects a share ([MS-SMB2] 2.2.9 and 2.2.10). */
final class Smb2TreeConnect implements Smb2Body {
  private static final int RESPONSE_SIZE = 16;

  private final SmbConnection connection;
  private final Smb2TreeConnectRequest request;
  private final Smb2TreeConnectResponse response;

  Smb2TreeConnect(WireStream in, SmbConnection connection) {
    this.connection = connection;
    this.request = new Smb2TreeConnectRequest(in);
    this.response = new Smb2TreeConnectResponse(in);
  }

  @Override
  public void request(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    request._read();
    String path = message.text(request.ofsPath(), request.lenPath());
    exchange.tree = Optional.of(new Tree(path, Optional.empty()));
  }

  @Override
  public void response(Smb2Message message, SmbExchange exchange) {
    message.bindBody();
    response._read();
    if (response.structureSize() != RESPONSE_SIZE) {
      return;
    }
    exchange.parameters =
        Optional.of(
            new SmbParameters.TreeConnect(
                OptionalLong.of(response.shareFlags()),
                OptionalLong.of(response.maximalAccess()),
                OptionalLong.of(response.capabilities())));
    Tree tree =
        new Tree(exchange.tree.map(Tree::share).orElse(""), ShareType.ofSmb2(response.shareType()));
    exchange.tree = Optional.of(tree);
    exchange.treeId = message.header().treeId();
    connection.connected(message.header().sessionId(), message.header().treeId(), tree);
  }
}
