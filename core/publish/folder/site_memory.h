// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/publish/folder/standing_file.h"
#include "core/publish/page_trace.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <vector>

namespace stet {

/// What this computer remembers of a site that it wrote, in the user's state folder: what pages
/// asked, which may name keys that belong in no published file, what was found on them, and by
/// which marks files are known to be as they were written. Without it everything is read and made
/// again, to the same bytes. A value.
class SiteMemory
{
public:
    /// Of the site of `desk` in `folder` (without links); an empty one where nothing is known.
    [[nodiscard]] static SiteMemory read(DeskId desk, const QString &folder);

    /// Not synced, and without an answer: what is lost is found out again. What is new is added to
    /// the file that was read, while that is little beside it.
    void write(DeskId desk, const QString &folder);

    /// What is known of a page.
    struct KnownPage
    {
        quint64 inputs = 0;         ///< of which this is known
        std::vector<quint32> asked; ///< into `questions`
        QStringList images;
        std::vector<PageFinding> findings;
    };

    /// By the path of the page; null: nothing.
    [[nodiscard]] const KnownPage *page(const QString &path) const;

    /// All that pages asked, each once.
    [[nodiscard]] const std::vector<QString> &questions() const { return m_questions; }

    void keepPage(const QString &path, quint64 inputs, const PageTrace &trace);
    [[nodiscard]] PageTrace traceOf(const KnownPage &page) const;

    /// By which a file is as `note` has it; none: it is to be read.
    [[nodiscard]] std::optional<FileMark> mark(const QString &path, const SiteFileNote &note) const;
    void keepMark(const QString &path, const QByteArray &hash, const FileMark &mark);

    /// Forgets all paths but those of `manifest`.
    void keepOnly(const SiteManifest &manifest);

    [[nodiscard]] bool isChanged() const { return m_isChanged; }

private:
    struct KnownFile
    {
        QByteArray hash;
        FileMark mark;
    };

    [[nodiscard]] QByteArray bytes() const;
    [[nodiscard]] QByteArray addition() const;
    [[nodiscard]] bool take(const QByteArray &bytes);
    [[nodiscard]] bool takePart(const QByteArray &bytes, qint64 &at);
    [[nodiscard]] bool takeAdditions(const QByteArray &bytes);
    void forgetUnasked();
    [[nodiscard]] quint32 numberOf(const QString &question);

    std::vector<QString> m_questions;
    QHash<QString, quint32> m_numbers; ///< of the questions, filled when one is added
    QHash<QString, KnownPage> m_pages;
    QHash<QString, KnownFile> m_files;
    bool m_isChanged = false;
    // What of this stands in the file, and what became different since.
    qint64 m_whole = 0; ///< bytes that were written at once; 0: there is no file
    qint64 m_read = 0;  ///< bytes, with what was added
    size_t m_readQuestions = 0;
    QSet<QString> m_newPages;
    QSet<QString> m_newFiles;
};

} // namespace stet
