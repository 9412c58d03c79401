// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/handover/two_desks.h"

#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"

using namespace Qt::StringLiterals;

namespace stet::test {

void TwoDesks::begin()
{
    m_home = std::make_unique<CheckedDesk>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_away = newDesk(u"away"_s, u"Rosa"_s);
}

void TwoDesks::end()
{
    QVERIFY(must(Doctor(m_home->mara()).check(CheckDepth::Thorough)).clean());
    QVERIFY(must(Doctor(*m_away).check(CheckDepth::Thorough)).clean());
    m_away.reset();
    m_home.reset();
}

std::unique_ptr<DeskSession> TwoDesks::newDesk(const QString &name, const QString &person)
{
    return must(DeskSession::create(m_folder->filePath(name + u".stet"_s),
                                    testSettings(),
                                    {person, person.toLower(), u"laptop"_s},
                                    m_home->clock()));
}

void TwoDesks::addSentence(DeskSession &desk) const
{
    const Article article = must(Articles(desk).get(id()));
    DraftSave save;
    save.article = id();
    save.version = article.version;
    save.content = article.content;
    DraftEdit edit;
    edit.position = save.content.body.indexOf(hurt);
    edit.inserted = u"It was a 😀 Monday. "_s;
    save.content.body.insert(edit.position, edit.inserted);
    save.edits = {edit};
    save.content.facts = {{u"Torque"_s, u"12 Nm"_s}};
    save.content.leadCaption = u"A gripper"_s;
    must(Articles(desk).save(save));
}

} // namespace stet::test
