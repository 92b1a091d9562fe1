package org.armslink.ingest.synthetic;

/**
 * How much of what is invented.
 *
 * @param dealers in the United States
 * @param crimeGuns found in the United States, in each volume
 * @param crimeGunsAbroad found in each of the other countries, in each volume
 * @param rounds how many times the corridors are planted, each time with other rings; all of them in the first volume
 * @param volumes how many times the background is invented, each time with other cases and people: nothing of one
 *     volume is needed for the next, so memory does not grow with their number
 */
record Scale(int dealers, int crimeGuns, int crimeGunsAbroad, int rounds, int volumes) {}
