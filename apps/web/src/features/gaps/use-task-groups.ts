import type { GapRow } from '@rodykle/contracts'
import { computed } from 'vue'

type Placed = Pick<GapRow, 'task' | 'priority'>

/** Rows under their tasks, and where each priority begins, so that the strip above can lead there. */
export function useTaskGroups<Row extends Placed>(rows: () => readonly Row[]) {
  const firstTasks = computed(() => new Map(rows().toReversed().map(({ priority, task }) => [priority.code, task.id])))
  return {
    groupOf: ({ task }: Row) => ({ key: task.id, label: `${task.code}. ${task.title}` }),
    anchorOf: ([first]: readonly Row[]) => first !== undefined && firstTasks.value.get(first.priority.code) === first.task.id ? `prioritetas-${first.priority.code}` : undefined,
  }
}
