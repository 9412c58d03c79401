// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <memory>

// libxml2's own, kept out of sight.
struct _xmlDoc;  // NOLINT(bugprone-reserved-identifier)
struct _xmlNode; // NOLINT(bugprone-reserved-identifier)

namespace stet {

/// A node of an HtmlDocument, which must outlive it; a null one ends every walk.
class HtmlNode
{
public:
    HtmlNode() = default;

    explicit HtmlNode(_xmlNode *node)
        : m_node(node)
    {}

    explicit operator bool() const { return m_node != nullptr; }

    bool operator==(const HtmlNode &) const = default;

    [[nodiscard]] bool isElement() const;
    [[nodiscard]] bool isText() const;

    /// The element's name in lower case; empty for all else.
    [[nodiscard]] QLatin1StringView name() const;
    [[nodiscard]] bool is(const char *elementName) const;

    /// The words of a text node; of an element, all that its descendants hold.
    [[nodiscard]] QString text() const;

    /// Null where there is no such attribute.
    [[nodiscard]] QString attribute(const char *attributeName) const;

    /// A property of the `style` attribute, lower case ("font-weight"); null where it is not there.
    [[nodiscard]] QString style(QStringView property) const;

    [[nodiscard]] HtmlNode firstChild() const;
    [[nodiscard]] HtmlNode next() const;
    [[nodiscard]] HtmlNode parent() const;

private:
    _xmlNode *m_node = nullptr;
};

/// HTML as anyone writes it, read by libxml2 into a tree of at most 256 levels. Loads nothing and
/// runs nothing. Foreign bytes: read them in a process of their own.
class HtmlDocument
{
public:
    explicit HtmlDocument(const QString &html);

    /// Null where there is nothing.
    [[nodiscard]] HtmlNode root() const;
    [[nodiscard]] HtmlNode body() const;

    /// Whether the reader gave up on the way (nested too deeply, too large): words are missing.
    [[nodiscard]] bool cut() const { return m_cut; }

private:
    std::unique_ptr<_xmlDoc, void (*)(_xmlDoc *)> m_document;
    bool m_cut = false;
};

} // namespace stet
