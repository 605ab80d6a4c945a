package org.vigie.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.vigie.application.port.InputRefused;
import tools.jackson.databind.JsonNode;

/** A JSON value that knows where it stands, so that every problem names its place. */
record JsonInput(String file, JsonPath path, JsonNode node) {

    String text() {
        if (!node.isString()) {
            throw refused("exchange.json.expectedText");
        }
        return node.stringValue();
    }

    boolean bool() {
        if (!node.isBoolean()) {
            throw refused("exchange.json.expectedBoolean");
        }
        return node.booleanValue();
    }

    /** A whole number of at most 53 bits. */
    long whole() {
        if (node.isNumber()) {
            try {
                long number = node.decimalValue().longValueExact();
                if (Math.abs(number) <= 1L << 53) {
                    return number;
                }
            } catch (ArithmeticException _) {
                throw refused("exchange.json.expectedWhole");
            }
        }
        throw refused("exchange.json.expectedWhole");
    }

    int integer() {
        long number = whole();
        if (number != (int) number) {
            throw refused("exchange.json.expectedWhole");
        }
        return (int) number;
    }

    BigDecimal number() {
        if (!node.isNumber()) {
            throw refused("exchange.json.expectedNumber");
        }
        return node.decimalValue();
    }

    boolean isNull() {
        return node.isNull();
    }

    List<JsonInput> items() {
        if (!node.isArray()) {
            throw refused("exchange.json.expectedList");
        }
        List<JsonInput> items = new ArrayList<>(node.size());
        for (JsonNode element : node) {
            items.add(new JsonInput(file, path.child(items.size()), element));
        }
        return items;
    }

    Fields fields() {
        if (!node.isObject()) {
            throw refused("exchange.json.expectedObject");
        }
        return new Fields(this);
    }

    JsonInput below(String name, JsonNode value) {
        return new JsonInput(file, path.child(name), value);
    }

    InputRefused refused(String key, String... arguments) {
        return Refusal.at(file, path, key, arguments);
    }
}
