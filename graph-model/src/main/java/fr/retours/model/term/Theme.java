package fr.retours.model.term;

/** What an event is about: the closed list of the annotation guide. The id on the wire is {@code theme:} and the slug. */
public enum Theme implements Slugged {
    /** « Achats responsables ». */
    ACHATS_RESPONSABLES("achats-responsables", "Achats responsables"),
    /** « Agriculture et alimentation ». */
    AGRICULTURE_ALIMENTATION("agriculture-alimentation", "Agriculture et alimentation"),
    /** « Aménagement et foncier ». */
    AMENAGEMENT_FONCIER("amenagement-foncier", "Aménagement et foncier"),
    /** « Co-construction des politiques publiques ». */
    COCONSTRUCTION("coconstruction", "Co-construction des politiques publiques"),
    /** « Commerce équitable ». */
    COMMERCE_EQUITABLE("commerce-equitable", "Commerce équitable"),
    /** « Communs et numérique ». */
    COMMUNS_NUMERIQUE("communs-numerique", "Communs et numérique"),
    /** « Coopération internationale ». */
    COOPERATION_INTERNATIONALE("cooperation-internationale", "Coopération internationale"),
    /** « Coopération territoriale ». */
    COOPERATION_TERRITORIALE("cooperation-territoriale", "Coopération territoriale"),
    /** « Culture ». */
    CULTURE("culture", "Culture"),
    /** « Développement économique ». */
    DEVELOPPEMENT_ECONOMIQUE("developpement-economique", "Développement économique"),
    /** « Économie circulaire ». */
    ECONOMIE_CIRCULAIRE("economie-circulaire", "Économie circulaire"),
    /** « Emploi et insertion ». */
    EMPLOI_INSERTION("emploi-insertion", "Emploi et insertion"),
    /** « Europe ». */
    EUROPE("europe", "Europe"),
    /** « Finance solidaire ». */
    FINANCE_SOLIDAIRE("finance-solidaire", "Finance solidaire"),
    /** « Habitat ». */
    HABITAT("habitat", "Habitat"),
    /** « Impact social ». */
    IMPACT_SOCIAL("impact-social", "Impact social"),
    /** « Innovation sociale ». */
    INNOVATION_SOCIALE("innovation-sociale", "Innovation sociale"),
    /** « Jeunesse et enseignement ». */
    JEUNESSE_ENSEIGNEMENT("jeunesse-enseignement", "Jeunesse et enseignement"),
    /** « Mobilité ». */
    MOBILITE("mobilite", "Mobilité"),
    /** « Monnaies locales ». */
    MONNAIES_LOCALES("monnaies-locales", "Monnaies locales"),
    /** « Petite enfance et santé ». */
    PETITE_ENFANCE_SANTE("petite-enfance-sante", "Petite enfance et santé"),
    /** « Réforme territoriale ». */
    REFORME_TERRITORIALE("reforme-territoriale", "Réforme territoriale"),
    /** « Ruralité ». */
    RURALITE("ruralite", "Ruralité"),
    /** « SCIC ». */
    SCIC("scic", "SCIC"),
    /** « Tiers-lieux ». */
    TIERS_LIEUX("tiers-lieux", "Tiers-lieux"),
    /** « Transition énergétique ». */
    TRANSITION_ENERGETIQUE("transition-energetique", "Transition énergétique"),
    /** « Vie associative ». */
    VIE_ASSOCIATIVE("vie-associative", "Vie associative");

    /** What every theme id starts with. */
    public static final String PREFIX = "theme:";

    private final String slug;
    private final String label;

    Theme(String slug, String label) {
        this.slug = slug;
        this.label = label;
    }

    @Override
    public String slug() {
        return slug;
    }

    /** Returns the French name for readers. */
    public String label() {
        return label;
    }

    /** Returns the id on the wire, such as {@code theme:scic}. */
    public String id() {
        return PREFIX + slug;
    }
}
