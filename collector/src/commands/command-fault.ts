/** The command cannot be carried out; the sentence is for whoever typed it. */
export class CommandFault extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'CommandFault';
    this.exitCode = exitCode;
  }
}

/** The command was typed wrongly. */
export const usageFault = (message: string): CommandFault => new CommandFault(message, 2);
