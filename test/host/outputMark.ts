/** Names the mark that test output carries through the log of a VS Code window. */
export const markVariable = 'TLB_OUTPUT_MARK';
