package nianbao.check.figure;

/** A word that begins a topic: 申请, 行政复议. */
public record FigureMention(int start, int end, String topic) {
}
