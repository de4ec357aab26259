/** Sentence encoders in ONNX: the only place that sees ONNX Runtime and the tokenizers of DJL. */
@NullMarked
package fr.retours.sentence;

import org.jspecify.annotations.NullMarked;
