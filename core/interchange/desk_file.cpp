// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/desk_file.h"

#include "core/base/core_words.h"
#include "core/base/text.h"
#include "core/model/value_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

/// Reads members as single lines and remembers the first of a wrong type.
class DeskMembers
{
public:
    explicit DeskMembers(const QJsonObject &object)
        : m_object(object)
    {}

    QString text(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isString() && !value.isUndefined())
            m_wrong = name;
        return singleLine(cleanText(value.toString()).text);
    }

    [[nodiscard]] QString wrong() const { return m_wrong; }

private:
    const QJsonObject &m_object;
    QString m_wrong;
};

tl::unexpected<Error> wrongMember(const QString &name)
{
    return fail(ErrorCode::InvalidInput,
                CoreWords::tr("The member \"%1\" of desk.json is of a wrong type.").arg(name));
}

Result<std::vector<Person>> peopleFrom(const QJsonValue &value)
{
    std::vector<Person> people;
    if (!value.isUndefined() && !value.isArray())
        return wrongMember(u"people"_s);
    for (const QJsonValue entry : value.toArray()) {
        const QJsonObject object = entry.toObject();
        DeskMembers members(object);
        Person person;
        person.id = PersonId::fromString(members.text("id"_L1));
        person.name = members.text("name"_L1);
        person.email = members.text("email"_L1);
        person.active = object.value("active"_L1).toBool(true);
        if (person.name.isEmpty() || !members.wrong().isEmpty())
            return wrongMember(u"people"_s);
        people.push_back(person);
    }
    return people;
}

/// The member "formerly" of each person: names that they had before.
FormerNames formerNamesFrom(const QJsonValue &value)
{
    FormerNames names;
    for (const QJsonValue entry : value.toArray()) {
        const QString today = singleLine(cleanText(entry[u"name"_s].toString()).text);
        for (const QJsonValue name : entry[u"formerly"_s].toArray()) {
            const QString former = singleLine(cleanText(name.toString()).text);
            if (!former.isEmpty())
                names.add(former, today);
        }
    }
    return names;
}

} // namespace

Result<DeskFile> readDeskFile(const QByteArray &bytes)
{
    QJsonParseError trouble;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &trouble);
    if (trouble.error != QJsonParseError::NoError)
        return fail(ErrorCode::InvalidInput,
                    CoreWords::tr("desk.json is not JSON."),
                    CoreWords::tr("byte %1: %2")
                        .arg(QString::number(trouble.offset), trouble.errorString()));
    const QJsonObject object = document.object();
    DeskMembers members(object);
    DeskFile desk;
    desk.settings.name = members.text("name"_L1);
    desk.settings.address = members.text("address"_L1);
    desk.settings.baseUrl = members.text("baseUrl"_L1);
    desk.settings.timeZone = members.text("timeZone"_L1);
    desk.settings.language = members.text("language"_L1);
    if (!members.wrong().isEmpty())
        return wrongMember(members.wrong());
    for (const QJsonValue category : object.value("categories"_L1).toArray())
        desk.settings.categories.append(singleLine(cleanText(category.toString()).text));
    for (const QJsonValue word : object.value("words"_L1).toArray())
        desk.settings.words.append(word.toString());
    desk.settings.snippets = snippetsFromJson(object.value("snippets"_L1));
    desk.settings.sourceFileMb = object.value("sourceFileMb"_L1).toInt(UsualSourceFileMb);
    desk.settings.lookDays = object.value("lookDays"_L1).toInt(UsualLookDays);
    desk.settings.checking = checkingRulesFromJson(object);
    desk.settings.about = object.value("about"_L1).toString();
    desk.settings.policy = object.value("policy"_L1).toString();
    desk.settings.shareCards = object.value("shareCards"_L1).toBool(true);
    const Result<std::vector<Person>> people = peopleFrom(object.value("people"_L1));
    if (!people)
        return tl::unexpected(people.error());
    desk.people = *people;
    desk.formerNames = formerNamesFrom(object.value("people"_L1));
    return desk;
}

QByteArray writeDeskFile(const DeskFile &desk)
{
    QJsonArray people;
    for (const Person &person : desk.people) {
        QJsonObject entry{{u"name"_s, person.name}, {u"email"_s, person.email}};
        if (!person.id.isNull())
            entry.insert(u"id"_s, person.id.toString());
        if (!person.active)
            entry.insert(u"active"_s, false);
        QStringList formerly = desk.formerNames.allOf(person.name);
        formerly.removeAll(person.name);
        if (!formerly.isEmpty())
            entry.insert(u"formerly"_s, QJsonArray::fromStringList(formerly));
        people.append(entry);
    }
    QJsonObject document{
        {u"name"_s, desk.settings.name},
        {u"address"_s, desk.settings.address},
        {u"baseUrl"_s, desk.settings.baseUrl},
        {u"timeZone"_s, desk.settings.timeZone},
        {u"language"_s, desk.settings.language},
        {u"categories"_s, QJsonArray::fromStringList(desk.settings.categories)},
        {u"people"_s, people},
    };
    if (desk.settings.sourceFileMb != UsualSourceFileMb)
        document.insert(u"sourceFileMb"_s, desk.settings.sourceFileMb);
    if (desk.settings.lookDays != UsualLookDays)
        document.insert(u"lookDays"_s, desk.settings.lookDays);
    putRules(document, desk.settings.checking);
    for (const auto &[name, text] : {std::pair(u"about"_s, desk.settings.about),
                                     std::pair(u"policy"_s, desk.settings.policy)}) {
        if (!text.isEmpty())
            document.insert(name, text);
    }
    if (!desk.settings.shareCards)
        document.insert(u"shareCards"_s, false);
    if (!desk.settings.words.isEmpty())
        document.insert(u"words"_s, QJsonArray::fromStringList(desk.settings.words));
    QJsonArray snippets;
    for (const Snippet &snippet : desk.settings.snippets)
        snippets.append(toJson(snippet));
    if (!snippets.isEmpty())
        document.insert(u"snippets"_s, snippets);
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

} // namespace stet
