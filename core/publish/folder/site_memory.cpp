// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/folder/site_memory.h"

#include <utility>

namespace stet {

const SiteMemory::KnownPage *SiteMemory::page(const QString &path) const
{
    const auto found = m_pages.constFind(path);
    return found == m_pages.constEnd() ? nullptr : &*found;
}

quint32 SiteMemory::numberOf(const QString &question)
{
    if (m_numbers.isEmpty()) {
        for (size_t number = 0; number < m_questions.size(); ++number)
            m_numbers.insert(m_questions[number], quint32(number));
    }
    const auto known = m_numbers.constFind(question);
    if (known != m_numbers.constEnd())
        return *known;
    m_questions.push_back(question);
    return *m_numbers.insert(question, quint32(m_questions.size() - 1));
}

/// Takes away what no page asks any more.
void SiteMemory::forgetUnasked()
{
    constexpr quint32 NoNumber = 0xffffffff;
    std::vector<QString> asked;
    std::vector<quint32> numbers(m_questions.size(), NoNumber);
    for (KnownPage &page : m_pages) {
        for (quint32 &number : page.asked) {
            if (numbers[number] == NoNumber) {
                numbers[number] = quint32(asked.size());
                asked.push_back(std::move(m_questions[number]));
            }
            number = numbers[number];
        }
    }
    m_questions = std::move(asked);
    m_numbers.clear();
}

void SiteMemory::keepPage(const QString &path, quint64 inputs, const PageTrace &trace)
{
    KnownPage page{inputs, {}, trace.images, trace.findings};
    for (const QString &question : trace.asked)
        page.asked.push_back(numberOf(question));
    m_pages.insert(path, std::move(page));
    m_newPages.insert(path);
    m_isChanged = true;
}

PageTrace SiteMemory::traceOf(const KnownPage &page) const
{
    PageTrace trace{{}, page.images, page.findings};
    for (const quint32 number : page.asked)
        trace.asked.append(m_questions[number]);
    return trace;
}

std::optional<FileMark> SiteMemory::mark(const QString &path, const SiteFileNote &note) const
{
    const auto file = m_files.constFind(path);
    if (file == m_files.constEnd() || file->hash != note.hash || note.hash.isEmpty())
        return std::nullopt;
    return file->mark;
}

void SiteMemory::keepMark(const QString &path, const QByteArray &hash, const FileMark &mark)
{
    m_files.insert(path, {hash, mark});
    m_newFiles.insert(path);
    m_isChanged = true;
}

void SiteMemory::keepOnly(const SiteManifest &manifest)
{
    m_pages.removeIf([&](const QHash<QString, KnownPage>::iterator &page) {
        return !manifest.files.contains(page.key());
    });
    m_files.removeIf([&](const QHash<QString, KnownFile>::iterator &file) {
        return !manifest.files.contains(file.key());
    });
}

} // namespace stet
