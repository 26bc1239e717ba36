package io.pipescope.net;

/**
 * The layers of one number space: a hash table with open addressing, so that a look-up costs no
 * boxed number.
 */
final class LayerTable {
  private static final int HASH_FACTOR = 0x9e37_79b9;

  private int[] values = new int[32];
  private Layer[] layers = new Layer[32];
  private int size;

  /**
   * The layer with this number.
   *
   * @return null when there is none; the walker alone calls this, for every header of every frame
   */
  Layer get(int value) {
    return layers[slot(value)];
  }

  /** Adds or replaces a layer. */
  void put(int value, Layer layer) {
    int slot = slot(value);
    if (layers[slot] == null) {
      size++;
    }
    values[slot] = value;
    layers[slot] = layer;
    if (size * 2 > layers.length) {
      grow();
    }
  }

  /** Where the number is, or the free place where it belongs. */
  private int slot(int value) {
    int mask = layers.length - 1;
    int slot = ((value * HASH_FACTOR) >>> 16) & mask;
    while (layers[slot] != null && values[slot] != value) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldValues = values;
    Layer[] oldLayers = layers;
    values = new int[oldValues.length * 2];
    layers = new Layer[oldLayers.length * 2];
    for (int i = 0; i < oldLayers.length; i++) {
      if (oldLayers[i] != null) {
        int slot = slot(oldValues[i]);
        values[slot] = oldValues[i];
        layers[slot] = oldLayers[i];
      }
    }
  }
}
