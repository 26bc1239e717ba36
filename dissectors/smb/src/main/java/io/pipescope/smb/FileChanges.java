package io.pipescope.smb;

import io.pipescope.api.PayloadWindow;
import io.pipescope.ksy.WireStream;
import io.pipescope.ksy.lean.FileBasicInformation;
import io.pipescope.ksy.lean.FileDispositionInformation;
import io.pipescope.ksy.lean.FileDispositionInformationEx;
import io.pipescope.ksy.lean.FileEndOfFileInformation;
import io.pipescope.ksy.lean.FileRenameInformation;
import java.nio.charset.StandardCharsets;

/** Reads what a SET_INFO sets of a file ([MS-FSCC] 2.4). */
final class FileChanges {
  private static final int BASIC = 4;
  private static final int RENAME = 10;
  private static final int LINK = 11;
  private static final int DISPOSITION = 13;
  private static final int ALLOCATION = 19;
  private static final int END_OF_FILE = 20;
  private static final int DISPOSITION_EX = 64;
  private static final int RENAME_EX = 65;
  private static final int LINK_EX = 72;
  private static final int FILE = 1;
  private static final int DELETE = 1;
  private static final int REPLACE = 1;

  private final WireStream in;
  private final FileBasicInformation basic;
  private final FileRenameInformation rename;
  private final FileDispositionInformation disposition;
  private final FileDispositionInformationEx dispositionEx;
  private final FileEndOfFileInformation size;

  FileChanges(WireStream in) {
    this.in = in;
    this.basic = new FileBasicInformation(in);
    this.rename = new FileRenameInformation(in);
    this.disposition = new FileDispositionInformation(in);
    this.dispositionEx = new FileDispositionInformationEx(in);
    this.size = new FileEndOfFileInformation(in);
  }

  /**
   * What an information sets, added to what is known of it.
   *
   * @throws io.pipescope.ksy.EndOfWireException when it is too short
   */
  SmbParameters.SetInfo read(int type, int code, PayloadWindow data, SmbParameters.SetInfo to) {
    if (type != FILE) {
      return to;
    }
    in.bind(data.buffer(), data.position(), data.position() + data.available());
    switch (code) {
      case RENAME, LINK, RENAME_EX, LINK_EX -> {
        rename._read();
        byte[] name = in.readBytes(rename.lenFileName());
        return to.named(
            new String(name, StandardCharsets.UTF_16LE), (rename.replaceIfExists() & REPLACE) != 0);
      }
      case DISPOSITION -> {
        disposition._read();
        return to.deleted(disposition.deletePending() != 0);
      }
      case DISPOSITION_EX -> {
        dispositionEx._read();
        return to.deleted((dispositionEx.flags() & DELETE) != 0);
      }
      case END_OF_FILE, ALLOCATION -> {
        size._read();
        return to.sized(size.size());
      }
      case BASIC -> {
        basic._read();
        return basic.fileAttributes() == 0 ? to : to.attributed(basic.fileAttributes());
      }
      default -> {
        return to;
      }
    }
  }
}
