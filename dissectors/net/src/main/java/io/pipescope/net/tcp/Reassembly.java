package io.pipescope.net.tcp;

import io.pipescope.api.OverlapPolicy;

/**
 * What the streams of one partition have in common.
 *
 * @param policy whose rules decide between copies of the same bytes
 * @param budget what may wait behind holes
 * @param delivered the bytes that were delivered last
 */
record Reassembly(OverlapPolicy policy, OutOfOrderBudget budget, DeliveredBytes delivered) {}
