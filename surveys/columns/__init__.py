"""What the columns of an office's table hold, by their heads and by the values seen. Pure."""
