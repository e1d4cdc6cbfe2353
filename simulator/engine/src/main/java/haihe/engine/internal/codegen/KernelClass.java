package haihe.engine.internal.codegen;

import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The class of a kernel while it is written, method by method. */
final class KernelClass {

    /** A method with more bytecode is never compiled by HotSpot (HugeMethodLimit). */
    static final int COMPILED_BYTES = 8_000;

    private static final String NAME = KernelClass.class.getPackageName().replace('.', '/') + "/CompiledKernel";
    private static final String OBJECT = "java/lang/Object";
    private static final String PHASE = "(L" + MethodCode.FRAME + ";)V";

    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    private final Constants constants;
    private final Outline outline;
    private final Blocks blocks;
    private final Map<Node, String> nodeMethods = new IdentityHashMap<>();
    private final Deque<Runnable> unwritten = new ArrayDeque<>();
    private int methods;

    private KernelClass(Program program, boolean pooled) {
        constants = new Constants(NAME, program.tables(), pooled);
        outline = new Outline(new Sizes(constants.literalBytes()));
        blocks = new Blocks(outline);
    }

    /** The class of a program's kernel; written anew if its numbers do not fit into the pool of constants. */
    static KernelClass of(Program program) {
        KernelClass kernel = write(program, true);
        return kernel.constants.overflow() ? write(program, false) : kernel;
    }

    private static KernelClass write(Program program, boolean pooled) {
        KernelClass kernel = new KernelClass(program, pooled);
        String[] interfaces = {Type.getInternalName(Kernel.class)};
        kernel.writer.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, OBJECT, interfaces);
        kernel.writeConstructor();
        kernel.writePhase("initialise", program.initial());
        kernel.writePhase("evaluate", program.evaluate());
        kernel.writePhase("sample", program.sample());
        while (!kernel.unwritten.isEmpty()) {
            kernel.unwritten.pop().run();
        }
        kernel.constants.writeFields(kernel.writer);
        kernel.writer.visitEnd();
        return kernel;
    }

    /** The class file; a new array. */
    byte[] bytes() {
        return writer.toByteArray();
    }

    Constants constants() {
        return constants;
    }

    Outline outline() {
        return outline;
    }

    Blocks blocks() {
        return blocks;
    }

    /** Writes a call of the method that a node has for itself. */
    void callNode(Node node, MethodCode caller) {
        List<Integer> loops = outline.of(node).loops();
        String descriptor = descriptor(loops, "D");
        String name = nodeMethods.computeIfAbsent(
                node,
                absent -> newMethod("node", descriptor, loops, code -> {
                    new Nodes(this, code).emitInPlace(node);
                    code.op(Opcodes.DRETURN);
                }));
        caller.pushArguments(loops);
        caller.call(NAME, name, descriptor);
    }

    /** Writes a call of a new method for statements. */
    void callBlock(List<Statement> statements, MethodCode caller) {
        List<Integer> loops = blocks.loops(statements);
        String descriptor = descriptor(loops, "V");
        String name = newMethod("block", descriptor, loops, code -> {
            new Statements(this, code).emit(statements);
            code.op(Opcodes.RETURN);
        });
        caller.pushArguments(loops);
        caller.call(NAME, name, descriptor);
    }

    private static String descriptor(List<Integer> loops, String result) {
        return "(L" + MethodCode.FRAME + ";" + MethodCode.VALUES + "I".repeat(loops.size()) + ")" + result;
    }

    /** Methods are written one after the other, not within each other, so that nesting costs no Java stack. */
    private String newMethod(String kind, String descriptor, List<Integer> loops, Consumer<MethodCode> body) {
        String name = kind + "_" + methods++;
        int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
        unwritten.add(() -> {
            MethodVisitor method = writer.visitMethod(access, name, descriptor, null, null);
            method.visitCode();
            body.accept(MethodCode.ofStatic(method, loops));
            finish(method, name);
        });
        return name;
    }

    private void writeConstructor() {
        MethodVisitor method = writer.visitMethod(0, "<init>", "()V", null, null);
        method.visitCode();
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
        method.visitInsn(Opcodes.RETURN);
        finish(method, "<init>");
    }

    private void writePhase(String name, List<Statement> statements) {
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC, name, PHASE, null, null);
        method.visitCode();
        MethodCode code = MethodCode.ofPhase(method);
        new Statements(this, code).emit(statements);
        code.op(Opcodes.RETURN);
        finish(method, name);
    }

    private static void finish(MethodVisitor method, String name) {
        Label end = new Label();
        method.visitLabel(end);
        method.visitMaxs(0, 0);
        method.visitEnd();
        if (end.getOffset() >= COMPILED_BYTES) {
            throw new IllegalStateException("method " + name + " has " + end.getOffset() + " bytes of bytecode");
        }
    }
}
