package nianbao.transfer;

/** A column of a table. */
record StoredColumn(String name, ColumnType type) {
}
