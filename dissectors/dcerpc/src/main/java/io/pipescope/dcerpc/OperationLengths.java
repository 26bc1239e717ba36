package io.pipescope.dcerpc;

/**
 * How long the stub data of an operation can be.
 *
 * @param leastRequest bytes of the shortest request
 * @param mostRequest bytes of the longest that is expected
 * @param leastResponse bytes of the shortest response
 * @param mostResponse bytes of the longest that is expected
 */
record OperationLengths(int leastRequest, int mostRequest, int leastResponse, int mostResponse) {
  /**
   * A verification trailer with all its commands, and its padding ([MS-RPCE] 2.2.2.13); what is not
   * authenticated has none.
   */
  private static final int TRAILER = 80;

  /** Whether a call can be of the operation; what was not seen of it contradicts nothing. */
  boolean fit(RpcExchange call) {
    long request = call.request.length().orElse(leastRequest);
    long response = call.response.length().orElse(leastResponse);
    return request >= leastRequest
        && request <= mostRequest + (call.authLevel() > 0 ? TRAILER : 0)
        && response >= leastResponse
        && response <= mostResponse;
  }
}
