__footer_meta__ = load()
