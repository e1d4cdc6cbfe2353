package haihe.engine.internal.codegen.lanes;

import haihe.engine.internal.lanes.LaneKernel;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The class of a lane kernel while it is written, method by method. */
final class LaneClass {

    static final String NAME = LaneClass.class.getPackageName().replace('.', '/') + "/CompiledLanes";

    private static final String OBJECT = "java/lang/Object";
    private static final String PHASE = "(L" + LaneCode.FRAME + ";)V";

    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    private final Deque<Runnable> unwritten = new ArrayDeque<>();
    private final int width;
    private final LaneTables tables;
    private final Arithmetic arithmetic;
    private final LaneBlocks blocks;
    private int methods;

    private LaneClass(int width, LaneTables tables, Arithmetic arithmetic) {
        this.width = width;
        this.tables = tables;
        this.arithmetic = arithmetic;
        this.blocks = new LaneBlocks(arithmetic);
    }

    /**
     * Writes a class.
     *
     * @param program flattened
     * @param width number of lanes
     * @param fields writes further static fields and the instructions that fill them
     */
    static byte[] write(Program program, int width, LaneTables tables, Arithmetic arithmetic, Fields fields) {
        LaneClass kernel = new LaneClass(width, tables, arithmetic);
        String[] interfaces = {Type.getInternalName(LaneKernel.class)};
        kernel.writer.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER, NAME, null, OBJECT, interfaces);
        kernel.writeConstructor();
        kernel.writePhase("initialise", program.initial());
        kernel.writePhase("settle", program.run());
        kernel.writePhase("prepare", program.step());
        kernel.writePhase("evaluate", program.evaluate());
        kernel.writePhase("sample", program.sample());
        while (!kernel.unwritten.isEmpty()) {
            kernel.unwritten.pop().run();
        }
        kernel.writeMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", code -> {
            tables.writeFields(kernel.writer, code);
            fields.write(kernel.writer, code);
            code.visitInsn(Opcodes.RETURN);
        });
        kernel.writer.visitEnd();
        return kernel.writer.toByteArray();
    }

    /** Writes static fields and what fills them. */
    interface Fields {
        void write(ClassWriter writer, MethodVisitor initializer);
    }

    /** Writes statements, in place if they fit into one method. */
    void emit(List<Statement> statements, LaneCode code) {
        if (blocks.fit(statements)) {
            new LaneStatements(this, tables, arithmetic, code).emit(statements);
        } else {
            blocks.divide(statements).forEach(block -> callBlock(block, code));
        }
    }

    private void callBlock(List<Statement> statements, LaneCode caller) {
        List<Integer> loops = caller.openLoops();
        String descriptor = LaneCode.descriptor(loops.size());
        String name = "block_" + methods++;
        unwritten.add(() -> writeMethod(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, name, descriptor, method -> {
            LaneCode code = new LaneCode(method, width, loops);
            emit(statements, code);
            code.op(Opcodes.RETURN);
        }));
        caller.pushArguments();
        caller.call(NAME, name, descriptor);
    }

    private void writeConstructor() {
        writeMethod(0, "<init>", "()V", method -> {
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
            method.visitInsn(Opcodes.RETURN);
        });
    }

    private void writePhase(String name, List<Statement> statements) {
        String descriptor = LaneCode.descriptor(0);
        String body = name + "Lanes";
        writeMethod(Opcodes.ACC_PUBLIC, name, PHASE, method -> {
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitInsn(Opcodes.DUP);
            method.visitFieldInsn(Opcodes.GETFIELD, LaneCode.FRAME, "values", LaneCode.VALUES);
            method.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, body, descriptor, false);
            method.visitInsn(Opcodes.RETURN);
        });
        writeMethod(Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, body, descriptor, method -> {
            LaneCode code = new LaneCode(method, width, List.of());
            emit(statements, code);
            code.op(Opcodes.RETURN);
        });
    }

    private void writeMethod(int access, String name, String descriptor, Consumer<MethodVisitor> body) {
        MethodVisitor method = writer.visitMethod(access, name, descriptor, null, null);
        method.visitCode();
        body.accept(method);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
