// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/html_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace stet {

/// The name of a JSON member as it is written behind another one. Made by the compiler.
class MemberName
{
public:
    // NOLINTNEXTLINE(google-explicit-constructor): names are written as literals
    consteval MemberName(const char *name)
    {
        for (const std::string_view piece : {",\"", name, "\":"})
            m_end = std::copy(piece.begin(), piece.end(), m_text.begin() + m_end) - m_text.begin();
    }

    [[nodiscard]] std::string_view first() const { return following().substr(1); }

    [[nodiscard]] std::string_view following() const { return {m_text.data(), size_t(m_end)}; }

private:
    std::array<char, 48> m_text = {};
    std::ptrdiff_t m_end = 0;
};

/// Writes JSON at the end of a text; members with empty strings are left out. Lives during one
/// rendering.
class JsonWriter
{
public:
    explicit JsonWriter(std::string &out)
        : m_out(out)
        , m_start(out.size())
    {}

    /// Begins an object: an item of a list, or the whole.
    void beginObject() { m_out += isFirst() ? "{" : ",{"; }

    void beginObject(const MemberName &name)
    {
        begin(name);
        m_out += '{';
    }

    void endObject() { m_out += '}'; }

    void beginList(const MemberName &name)
    {
        begin(name);
        m_out += '[';
    }

    void endList() { m_out += ']'; }

    void text(const MemberName &name, QStringView value) { string(name, value); }

    void text(const MemberName &name, std::string_view value) { string(name, value); }

    /// An item of a list.
    void item(QStringView value)
    {
        m_out += isFirst() ? "\"" : ",\"";
        appendJsonText(m_out, value);
        m_out += '"';
    }

    void number(const MemberName &name, qint64 value)
    {
        begin(name);
        m_out += std::to_string(value);
    }

private:
    [[nodiscard]] bool isFirst() const
    {
        return m_out.size() == m_start || m_out.back() == '{' || m_out.back() == '[';
    }

    void begin(const MemberName &name) { m_out += isFirst() ? name.first() : name.following(); }

    template <class Text>
    void string(const MemberName &name, Text value)
    {
        if (value.empty())
            return;
        begin(name);
        m_out += '"';
        appendJsonText(m_out, value);
        m_out += '"';
    }

    std::string &m_out;
    const size_t m_start;
};

} // namespace stet
