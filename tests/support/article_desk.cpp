// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/article_desk.h"

#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "tests/support/raw_database.h"

#include <algorithm>

namespace stet::test {

ArticleDesk::ArticleDesk(const QString &body)
{
    ArticleContent content;
    content.headline = QStringLiteral("Cranes");
    content.body = body;
    m_article = must(Articles(session()).create(content));
}

bool ArticleDesk::isSound() const
{
    return m_damaged || must(Doctor(session()).check(CheckDepth::Thorough)).clean();
}

bool ArticleDesk::seesDamage(const QByteArray &sql, const QString &part)
{
    m_damaged = true;
    close();
    runRawSql(path() + QStringLiteral("/desk.sqlite"), sql);
    const DoctorReport report = must(Doctor(reopen()).check());
    return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding &finding) {
        return finding.part == part && finding.weight == Finding::Weight::Damage;
    });
}

} // namespace stet::test
