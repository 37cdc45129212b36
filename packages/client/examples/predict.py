"""Grades the patients of one file over HTTP, with nothing but Python's standard library.

    NEUROGRADE_URL=http://127.0.0.1:8080 NEUROGRADE_API_KEY=... python3 predict.py patients.csv
"""

import json
import os
import sys
import urllib.error
import urllib.request
import uuid


def predict(url, key, path):
    boundary = uuid.uuid4().hex
    with open(path, "rb") as file:
        content = file.read()
    # The name of the file is not sent: it may be a patient's.
    head = (
        f"--{boundary}\r\n"
        'Content-Disposition: form-data; name="file"; filename="patients"\r\n'
        "Content-Type: application/octet-stream\r\n\r\n"
    )
    headers = {
        "Content-Type": f"multipart/form-data; boundary={boundary}",
        "Accept-Language": "en",
        # Sent again with the same key, the request gives the same stored predictions.
        "Idempotency-Key": str(uuid.uuid4()),
    }
    if key:
        headers["Authorization"] = f"Bearer {key}"
    body = head.encode() + content + f"\r\n--{boundary}--\r\n".encode()
    request = urllib.request.Request(f"{url}/v1/predictions", data=body, headers=headers)
    with urllib.request.urlopen(request, timeout=60) as response:
        return json.load(response)["predictions"]


def main():
    url = os.environ.get("NEUROGRADE_URL", "http://127.0.0.1:8080")
    try:
        answers = predict(url, os.environ.get("NEUROGRADE_API_KEY"), sys.argv[1])
    except urllib.error.HTTPError as error:
        problem = json.load(error)
        sys.exit(f"{problem['code']}: {problem['detail']}")
    for answer in answers:
        if "error" in answer:
            print(f"line {answer['line']}: {answer['error']['message']}")
        else:
            print(f"{answer['patient']}: {answer['grade']} grade, probability of the low grade {answer['probability']:.3f} ({answer['conformal']})")


if __name__ == "__main__":
    main()
