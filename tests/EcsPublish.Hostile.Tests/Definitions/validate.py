"""Checks every JSON file of a folder against AWS's own model, as the aws CLI does: names, types and required members.

python3 validate.py FOLDER: files are named OPERATION.anything.json; prints a JSON object of file name to error, for those that have one.
"""
import json
import pathlib
import sys

import botocore.session
from botocore.exceptions import ParamValidationError
from botocore.validate import validate_parameters

service = botocore.session.get_session().get_service_model("ecs")
errors = {}
for file in pathlib.Path(sys.argv[1]).glob("*.json"):
    shape = service.operation_model(file.name.split(".")[0]).input_shape
    try:
        validate_parameters(json.loads(file.read_text(encoding="utf-8")), shape)
    except ParamValidationError as error:
        errors[file.name] = str(error)
print(json.dumps(errors))
