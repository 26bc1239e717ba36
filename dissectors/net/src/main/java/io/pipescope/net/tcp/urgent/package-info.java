/**
 * Urgent data as the applications of different TCP stacks see it.
 *
 * <p>The stream itself is never touched: marks are 64-bit offsets beside it, and what a stack gives
 * its application is "the stream without some offsets". Each stack is a small executable model of
 * its own source code ({@link io.pipescope.net.tcp.urgent.Receiver}), fed with the segments of one
 * direction from the first one with the URG flag on. Conversations without that flag never come
 * here.
 */
package io.pipescope.net.tcp.urgent;
