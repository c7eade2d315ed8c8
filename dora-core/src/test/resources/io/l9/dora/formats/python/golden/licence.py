# Copyright of somebody
# All rights reserved

# Where the settings are
SETTINGS = "settings.yaml"
