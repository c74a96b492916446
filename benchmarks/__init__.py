"""What measures speed: ratios within one run, never timed assertions."""
