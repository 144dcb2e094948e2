"""Put annotations into the source, and make of both the edition that readers get."""
