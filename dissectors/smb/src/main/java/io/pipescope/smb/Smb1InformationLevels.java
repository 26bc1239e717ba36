package io.pipescope.smb;

import java.util.Locale;

/** The levels of information of TRANSACTION2 by their function ([MS-CIFS] 2.2.2.3). */
final class Smb1InformationLevels {
  /** From here on levels are classes of NT ([MS-SMB] 2.2.2.3.5). */
  private static final int PASS_THROUGH = 1_000;

  private Smb1InformationLevels() {}

  /** The class of NT that a level stands for, if it is one; else a negative number. */
  static int fileClass(int level) {
    if (level >= PASS_THROUGH) {
      return level - PASS_THROUGH;
    }
    return switch (level) {
      case 0x101 -> 4;
      case 0x102 -> 13;
      case 0x103 -> 19;
      case 0x104 -> 20;
      default -> -1;
    };
  }

  static String find(int level) {
    return switch (level) {
      case 0x001 -> "SMB_INFO_STANDARD";
      case 0x002 -> "SMB_INFO_QUERY_EA_SIZE";
      case 0x003 -> "SMB_INFO_QUERY_EAS_FROM_LIST";
      case 0x101 -> "SMB_FIND_FILE_DIRECTORY_INFO";
      case 0x102 -> "SMB_FIND_FILE_FULL_DIRECTORY_INFO";
      case 0x103 -> "SMB_FIND_FILE_NAMES_INFO";
      case 0x104 -> "SMB_FIND_FILE_BOTH_DIRECTORY_INFO";
      case 0x105 -> "SMB_FIND_FILE_ID_FULL_DIRECTORY_INFO";
      case 0x106 -> "SMB_FIND_FILE_ID_BOTH_DIRECTORY_INFO";
      default -> other(level);
    };
  }

  static String query(int level) {
    return switch (level) {
      case 0x001 -> "SMB_INFO_STANDARD";
      case 0x002 -> "SMB_INFO_QUERY_EA_SIZE";
      case 0x003 -> "SMB_INFO_QUERY_EAS_FROM_LIST";
      case 0x004 -> "SMB_INFO_QUERY_ALL_EAS";
      case 0x006 -> "SMB_INFO_IS_NAME_VALID";
      case 0x101 -> "SMB_QUERY_FILE_BASIC_INFO";
      case 0x102 -> "SMB_QUERY_FILE_STANDARD_INFO";
      case 0x103 -> "SMB_QUERY_FILE_EA_INFO";
      case 0x104 -> "SMB_QUERY_FILE_NAME_INFO";
      case 0x107 -> "SMB_QUERY_FILE_ALL_INFO";
      case 0x108 -> "SMB_QUERY_FILE_ALT_NAME_INFO";
      case 0x109 -> "SMB_QUERY_FILE_STREAM_INFO";
      case 0x10b -> "SMB_QUERY_FILE_COMPRESSION_INFO";
      default -> other(level);
    };
  }

  static String set(int level) {
    return switch (level) {
      case 0x001 -> "SMB_INFO_STANDARD";
      case 0x002 -> "SMB_INFO_SET_EAS";
      case 0x101 -> "SMB_SET_FILE_BASIC_INFO";
      case 0x102 -> "SMB_SET_FILE_DISPOSITION_INFO";
      case 0x103 -> "SMB_SET_FILE_ALLOCATION_INFO";
      case 0x104 -> "SMB_SET_FILE_END_OF_FILE_INFO";
      default -> other(level);
    };
  }

  static String fileSystem(int level) {
    return switch (level) {
      case 0x001 -> "SMB_INFO_ALLOCATION";
      case 0x002 -> "SMB_INFO_VOLUME";
      case 0x102 -> "SMB_QUERY_FS_VOLUME_INFO";
      case 0x103 -> "SMB_QUERY_FS_SIZE_INFO";
      case 0x104 -> "SMB_QUERY_FS_DEVICE_INFO";
      case 0x105 -> "SMB_QUERY_FS_ATTRIBUTE_INFO";
      default ->
          level >= PASS_THROUGH ? InformationClass.name(2, level - PASS_THROUGH) : number(level);
    };
  }

  private static String other(int level) {
    return level >= PASS_THROUGH ? InformationClass.fileName(level - PASS_THROUGH) : number(level);
  }

  private static String number(int level) {
    return String.format(Locale.ROOT, "0x%04x", level);
  }
}
