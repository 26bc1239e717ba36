package io.pipescope.smb.pipe;

import io.pipescope.api.TableAccount;

/** An account of so many entries, which counts how often it refused. */
public final class FewEntries implements TableAccount {
  public int left;
  public int refused;

  public FewEntries(int left) {
    this.left = left;
  }

  @Override
  public boolean take(int entries) {
    if (entries > left) {
      return false;
    }
    left -= entries;
    return true;
  }

  @Override
  public void give(int entries) {
    left += entries;
  }

  @Override
  public void refused(String layer) {
    refused++;
  }
}
