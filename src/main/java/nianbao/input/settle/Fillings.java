package nianbao.input.settle;

import java.util.List;

/**
 * The ways that are left to fill a row.
 *
 * @param proven whether each of them is part of a way to fill all rows with which every relation holds
 */
record Fillings(List<List<String>> all, boolean proven) {
}
