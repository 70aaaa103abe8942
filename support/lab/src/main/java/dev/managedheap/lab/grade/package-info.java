/** What a teacher needs: the work of a class judged by our checks, and a copy to hand out. */
@NullMarked
package dev.managedheap.lab.grade;

import org.jspecify.annotations.NullMarked;
