package haihe.engine.internal.codegen;

import haihe.engine.internal.math.IndexedTable;
import haihe.engine.internal.program.Kernel;
import haihe.engine.internal.program.Node;
import haihe.engine.internal.program.Program;
import haihe.engine.internal.program.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The classes of a kernel while they are written, method by method: the kernel itself and what has no room in it. */
final class KernelClasses {

    /** Name of the kernel's class. */
    static final String KERNEL = KernelClasses.class.getPackageName() + ".generated.CompiledKernel";

    private static final String NAME = KERNEL.replace('.', '/');
    private static final String PHASE = "(L" + MethodCode.FRAME + ";)V";

    private final Outline outline = new Outline();
    private final Blocks blocks = new Blocks(outline);
    private final SlotReads reads;
    private final List<IndexedTable> tables;
    private final List<ClassCode> classes = new ArrayList<>();
    private final Map<Node, MethodName> nodeMethods = new IdentityHashMap<>();
    private final Deque<Runnable> unwritten = new ArrayDeque<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private int methods;

    private record MethodName(String owner, String name) {}

    private KernelClasses(Program program) {
        reads = SlotReads.of(program);
        tables = program.tables().stream().map(IndexedTable::of).toList();
        classes.add(new ClassCode(NAME, tables, Type.getInternalName(Kernel.class)));
    }

    /** The classes of a program's kernel. */
    static KernelClasses of(Program program) {
        KernelClasses kernel = new KernelClasses(program);
        kernel.classes.get(0).writeConstructor();
        kernel.writePhase("initialise", program.initial());
        kernel.writePhase("settle", program.run());
        kernel.writePhase("prepare", program.step());
        kernel.writePhase("evaluate", program.evaluate());
        kernel.writePhase("sample", program.sample());
        while (!kernel.unwritten.isEmpty()) {
            kernel.unwritten.pop().run();
        }
        for (ClassCode each : kernel.classes) {
            kernel.files.put(each.name().replace('/', '.'), each.finish());
        }
        return kernel;
    }

    /** The class files by the names of their classes, {@link #KERNEL} first. */
    Map<String, byte[]> files() {
        return files;
    }

    /** What the classes' loader must hold. */
    IndexedTable[] tables() {
        return tables.toArray(IndexedTable[]::new);
    }

    Outline outline() {
        return outline;
    }

    Blocks blocks() {
        return blocks;
    }

    SlotReads reads() {
        return reads;
    }

    /** Writes a call of the method that a node has for itself. */
    void callNode(Node node, MethodCode caller) {
        Facts facts = outline.of(node);
        String descriptor = descriptor(facts.loops(), "D");
        MethodName method = nodeMethods.get(node);
        if (method == null) {
            method = newMethod("node", descriptor, facts, code -> {
                new Nodes(this, code).emitInPlace(node);
                code.op(Opcodes.DRETURN);
            });
            nodeMethods.put(node, method);
        }
        caller.pushArguments(facts.loops());
        caller.call(method.owner(), method.name(), descriptor);
    }

    /** Writes a call of a new method for statements. */
    void callBlock(List<Statement> statements, MethodCode caller) {
        Facts facts = blocks.facts(statements);
        String descriptor = descriptor(facts.loops(), "V");
        MethodName method = newMethod("block", descriptor, facts, code -> {
            new Statements(this, code).emitBody(statements);
            code.op(Opcodes.RETURN);
        });
        caller.pushArguments(facts.loops());
        caller.call(method.owner(), method.name(), descriptor);
    }

    private static String descriptor(List<Integer> loops, String result) {
        return "(L" + MethodCode.FRAME + ";" + MethodCode.VALUES + "I".repeat(loops.size()) + ")" + result;
    }

    /** Methods are written one after the other, not within each other, so that nesting costs no Java stack. */
    private MethodName newMethod(String kind, String descriptor, Facts facts, Consumer<MethodCode> body) {
        String name = kind + "_" + methods++;
        ClassCode owner = ownerOf(facts.bytes());
        unwritten.add(() -> {
            MethodVisitor method = owner.begin(Opcodes.ACC_STATIC, name, descriptor);
            body.accept(MethodCode.ofStatic(method, owner.constants(), facts.loops()));
            owner.finish(method, name);
        });
        return new MethodName(owner.name(), name);
    }

    private ClassCode ownerOf(int bytes) {
        ClassCode last = classes.get(classes.size() - 1);
        if (last.reserve(bytes)) {
            return last;
        }
        ClassCode next = new ClassCode(NAME + "_" + classes.size(), tables);
        next.reserve(bytes);
        classes.add(next);
        return next;
    }

    private void writePhase(String name, List<Statement> statements) {
        ClassCode kernel = classes.get(0);
        MethodVisitor method = kernel.begin(Opcodes.ACC_PUBLIC, name, PHASE);
        MethodCode code = MethodCode.ofPhase(method, kernel.constants());
        new Statements(this, code).emitBody(statements);
        code.op(Opcodes.RETURN);
        kernel.finish(method, name);
    }
}
