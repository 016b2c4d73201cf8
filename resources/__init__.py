"""Word lists, themes, templates and icons; read with importlib.resources."""
