package nianbao.web.program;

/**
 * Of the running program.
 *
 * @param data   the folder that holds everything
 * @param backup the folder of the daily copies, and how many are kept
 */
public record ProgramPage(String address, String data, String backup, int copies) {
}
