package io.pipescope.net.ftp;

import java.util.Set;

/** What is known of FTP commands by name: RFC 959, 1639, 2228, 2389, 2428, 2640, 3659, 7151. */
final class FtpCommands {

  /** Commands of FTP that no other text protocol with three-digit replies or the like has. */
  private static final Set<String> OWN =
      Set.of(
          "ABOR", "ACCT", "ADAT", "ALLO", "APPE", "CCC", "CDUP", "CLNT", "CONF", "CWD", "ENC",
          "EPRT", "EPSV", "FEAT", "LANG", "LPRT", "LPSV", "MDTM", "MFMT", "MIC", "MKD", "MLSD",
          "MLST", "NLST", "OPTS", "PASV", "PBSZ", "PORT", "PROT", "PWD", "REIN", "RMD", "RNFR",
          "RNTO", "SIZE", "SMNT", "STOR", "STOU", "STRU", "SYST", "XCRC", "XCUP", "XCWD", "XMD5",
          "XMKD", "XPWD", "XRMD");

  /** Commands that POP3, SMTP, NNTP or IRC have as well. */
  private static final Set<String> SHARED =
      Set.of(
          "AUTH", "DELE", "HELP", "HOST", "LIST", "MODE", "NOOP", "PASS", "QUIT", "REST", "RETR",
          "SITE", "STAT", "TYPE", "USER");

  /** Commands whose argument is a secret, or was made with one. */
  private static final Set<String> SECRET = Set.of("PASS", "ACCT", "ADAT", "CONF", "ENC", "MIC");

  private static final Set<String> TRANSFER =
      Set.of("RETR", "STOR", "STOU", "APPE", "LIST", "NLST", "MLSD");

  private FtpCommands() {}

  static boolean isOwn(String command) {
    return OWN.contains(command);
  }

  static boolean isKnown(String command) {
    return OWN.contains(command) || SHARED.contains(command);
  }

  static boolean isSecret(String command) {
    return SECRET.contains(command);
  }

  /** Whether a command moves data over a connection of its own, and can be broken off. */
  static boolean isTransfer(String command) {
    return TRANSFER.contains(command);
  }

  /** Three or four letters: RFC 959 section 5.3 allows four, digits came later. */
  static boolean isName(String word) {
    if (word.length() < 3 || word.length() > 4) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if ((c < 'A' || c > 'Z') && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }
}
