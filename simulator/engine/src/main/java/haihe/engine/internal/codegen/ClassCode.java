package haihe.engine.internal.codegen;

import haihe.engine.internal.math.IndexedTable;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A class that is being written, as large as a class file can hold. */
final class ClassCode {

    /** A method with more bytecode is never compiled by HotSpot (HugeMethodLimit). */
    static final int COMPILED_BYTES = 8_000;

    /** Bytecode in one class; no byte of it takes more than one of the 65,535 entries of the pool of constants. */
    private static final int CLASS_BYTES = 60_000;

    private static final String OBJECT = "java/lang/Object";

    private final String name;
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    private final Constants constants;
    private int bytes;

    ClassCode(String name, List<IndexedTable> tables, String... interfaces) {
        this.name = name;
        this.constants = new Constants(name, tables);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
                name,
                null,
                OBJECT,
                interfaces);
    }

    /** Internal name. */
    String name() {
        return name;
    }

    /** Keeps room for a method; false if there is none left. */
    boolean reserve(int methodBytes) {
        if (bytes > 0 && bytes + methodBytes > CLASS_BYTES) {
            return false;
        }
        bytes += methodBytes;
        return true;
    }

    /** Writes the constructor without arguments. */
    void writeConstructor() {
        MethodVisitor method = begin(Opcodes.ACC_PUBLIC, "<init>", "()V");
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
        method.visitInsn(Opcodes.RETURN);
        finish(method, "<init>");
    }

    /** Begins a method. */
    MethodVisitor begin(int access, String method, String descriptor) {
        MethodVisitor visitor = writer.visitMethod(access, method, descriptor, null, null);
        visitor.visitCode();
        return visitor;
    }

    Constants constants() {
        return constants;
    }

    /** Ends a method. */
    void finish(MethodVisitor method, String what) {
        Label end = new Label();
        method.visitLabel(end);
        method.visitMaxs(0, 0);
        method.visitEnd();
        if (end.getOffset() >= COMPILED_BYTES) {
            throw new IllegalStateException("method " + what + " has " + end.getOffset() + " bytes of bytecode");
        }
    }

    /** Ends the class; its class file, a new array. */
    byte[] finish() {
        constants.writeFields(writer);
        writer.visitEnd();
        return writer.toByteArray();
    }
}
