package nianbao.transfer;

/** A column of a table. */
record Column(String name, ColumnType type) {
}
