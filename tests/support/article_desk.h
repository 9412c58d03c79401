// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "tests/support/test_desk.h"

namespace stet::test {

/// A new desk with one article, for what people say and write beside its text.
class ArticleDesk : public TestDesk
{
public:
    explicit ArticleDesk(const QString &body);

    /// As it was made.
    [[nodiscard]] const Article &article() const { return m_article; }

    /// The doctor finds nothing, or only what `seesDamage` did.
    [[nodiscard]] bool isSound() const;
    /// Whether the doctor finds damage in this part once the SQL was run behind the desk's door.
    [[nodiscard]] bool seesDamage(const QByteArray &sql, const QString &part);

private:
    Article m_article;
    bool m_damaged = false;
};

} // namespace stet::test
