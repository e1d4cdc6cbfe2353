package haihe.engine.internal.codegen;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.CheckClassAdapter;

/** Looks into generated class files. */
final class ClassFiles {

    private ClassFiles() {}

    /** Bytes of bytecode of every method, by name. */
    static Map<String, Integer> methodSizes(KernelClasses classes) {
        Map<String, Integer> sizes = new HashMap<>();
        classes.files().values().forEach(file -> addMethodSizes(file, sizes));
        return sizes;
    }

    private static void addMethodSizes(byte[] classFile, Map<String, Integer> sizes) {
        ClassVisitor measuring = new ClassVisitor(Opcodes.ASM9, new ClassWriter(0)) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String type, String generic, String[] thrown) {
                return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, type, generic, thrown)) {
                    @Override
                    public void visitMaxs(int stack, int locals) {
                        Label end = new Label();
                        visitLabel(end);
                        super.visitMaxs(stack, locals);
                        sizes.put(name, end.getOffset());
                    }
                };
            }
        };
        new ClassReader(classFile).accept(measuring, 0);
    }

    /** What ASM's verifier finds wrong; empty if nothing. */
    static String problems(KernelClasses classes) {
        StringWriter problems = new StringWriter();
        ClassLoader loader = ClassFiles.class.getClassLoader();
        for (byte[] file : classes.files().values()) {
            CheckClassAdapter.verify(new ClassReader(file), loader, false, new PrintWriter(problems));
        }
        return problems.toString();
    }
}
