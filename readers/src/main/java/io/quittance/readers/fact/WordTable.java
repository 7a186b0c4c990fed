package io.quittance.readers.fact;

import io.quittance.readers.text.Cells;
import java.util.Map;

/** Finds a word by its characters without making a string of them. */
final class WordTable {
    private final char[][] words;
    private final int[] values;
    private final int mask;

    /** Words with a value of at least 0 each. */
    WordTable(Map<String, Integer> entries) {
        int size = Integer.highestOneBit(Math.max(4, entries.size()) * 4);
        this.words = new char[size][0];
        this.values = new int[size];
        this.mask = size - 1;
        entries.forEach(this::put);
    }

    private void put(String word, int value) {
        char[] chars = word.toCharArray();
        int place = hash(chars, 0, chars.length);
        while (words[place].length > 0) {
            place = (place + 1) & mask;
        }
        words[place] = chars;
        values[place] = value;
    }

    /** The value of the word that the cells look at, or -1. */
    int find(Cells cells) {
        int place = hash(cells.chars(), cells.from(), cells.to());
        while (words[place].length > 0) {
            if (cells.is(words[place])) {
                return values[place];
            }
            place = (place + 1) & mask;
        }
        return -1;
    }

    private int hash(char[] chars, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        return (hash ^ (hash >>> 15)) & mask;
    }
}
