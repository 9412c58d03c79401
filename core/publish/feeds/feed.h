// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

namespace stet {

/// What a desk said of an article after it was published.
struct FeedNote
{
    QString name; ///< "Correction, 3 March 2026"
    QString text; ///< plain

    bool operator==(const FeedNote &) const = default;
};

/// An article as feed readers get it. Texts are plain.
struct FeedEntry
{
    QString id;      ///< a URN that stays whatever becomes of title and address
    QString address; ///< of its page, absolute, encoded as a URL
    QString title;
    QString summary;
    QString language; ///< BCP 47; empty: not known
    QStringList authors;
    QStringList subjects;
    std::vector<FeedNote> notes;
    QDateTime published;
    QDateTime updated; ///< the last change that readers were told of
};

/// The newest articles of a site, newest first.
struct Feed
{
    QString id;
    QString title;
    QString home;    ///< absolute addresses, encoded as URLs
    QString address; ///< of this feed
    QString language;
    QDateTime updated;
    std::vector<FeedEntry> entries;
};

/// What the feeds say of an article: its summary and the notes, as HTML.
[[nodiscard]] QByteArray feedHtml(const FeedEntry &entry);

// Each is made of values alone and callable from any thread. What XML 1.0 cannot carry stands as
// U+FFFD.

/// RFC 4287.
[[nodiscard]] QByteArray atomFeed(const Feed &feed);

/// RSS 2.0 (rssboard.org, 2.0.11) with authors as Dublin Core has them (dc:creator), since its own
/// element asks for an e-mail address.
[[nodiscard]] QByteArray rssFeed(const Feed &feed);

/// JSON Feed 1.1 (jsonfeed.org) without its closing brace, for a seal to follow.
[[nodiscard]] QByteArray jsonFeed(const Feed &feed);

} // namespace stet
